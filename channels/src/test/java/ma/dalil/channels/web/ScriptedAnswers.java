package ma.dalil.channels.web;

import java.util.List;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Statement;

/// What [ScriptedConversations] answers: a title, statements with their sources, a remark that relies on none.
final class ScriptedAnswers {

    private static final List<Citation> SOURCES = List.of(
            new Citation(
                    1,
                    "cnie-renewal",
                    "Renouvellement de la carte nationale d’identité électronique",
                    "Direction générale de la sûreté nationale",
                    "https://www.cnie.ma",
                    "fr",
                    "Les droits de timbre sont fixés à 75 dirhams.",
                    "costs",
                    "2026-02-01",
                    "0f3a"),
            new Citation(
                    2,
                    "law-04-20",
                    "القانون رقم 04.20 المتعلق بالبطاقة الوطنية للتعريف الإلكترونية",
                    "الأمانة العامة للحكومة",
                    "https://www.sgg.gov.ma",
                    "ar",
                    "تحدد مدة صلاحية البطاقة الوطنية للتعريف الإلكترونية في عشر سنوات.",
                    "validity",
                    null,
                    "77b1"));

    /// @param lines of the answer after its title, one a statement
    record Answer(String language, String title, List<String> lines, String remark, List<Choice> choices) {

        String text() {
            StringBuilder text = new StringBuilder(title);
            for (int i = 0; i < lines.size(); i++) {
                text.append('\n')
                        .append(lines.get(i))
                        .append(" [")
                        .append(source(i))
                        .append(']');
            }
            return text.append('\n').append(remark).toString();
        }

        List<Statement> statements() {
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Statement(lines.get(i), List.of(source(i))))
                    .toList();
        }

        List<Citation> citations() {
            return SOURCES;
        }

        private int source(int line) {
            return line == lines.size() - 1 ? 2 : 1;
        }
    }

    private static final Answer FRENCH = new Answer(
            "fr",
            "Renouvellement de la carte nationale (CNIE)",
            List.of(
                    "Pièces à fournir :\n• l’ancienne carte nationale\n• un certificat de résidence ou une facture à votre nom",
                    "Frais : 75 DH",
                    "Délai : 10 jours ouvrables ; rendez-vous sur www.cnie.ma ou au 05 37 21 33 33 (loi 04.20)"),
            "Je n’ai pas trouvé les horaires d’ouverture.",
            List.of(
                    new Choice("Où déposer la demande", "où déposer ma demande de carte nationale"),
                    new Choice("Étapes", "étapes carte nationale")));

    private static final Answer ARABIC = new Answer(
            "ar",
            "تجديد البطاقة الوطنية للتعريف الإلكترونية",
            List.of(
                    "الوثائق المطلوبة:\n• البطاقة الوطنية القديمة\n• شهادة السكنى أو فاتورة باسمكم",
                    "الرسوم: 75 درهما",
                    "الأجل: 10 أيام عمل؛ الموعد عبر www.cnie.ma أو على الرقم 05 37 21 33 33 (القانون 04.20)"),
            "لم أجد أوقات العمل.",
            List.of(
                    new Choice("مكان إيداع الطلب", "أين أودع طلب البطاقة الوطنية"),
                    new Choice("المراحل", "مراحل البطاقة الوطنية")));

    private static final Answer AMAZIGH = new Answer(
            "zgh-Tfng",
            "ⵜⴰⴽⴰⵕⴹⴰ ⵏ ⵜⵎⴰⴳⵉⵜ (CNIE)",
            List.of(
                    "ⵍⵡⵔⴰⵇ ⵍⵍⵉ ⵉⵅⵚⵚⴰⵏ:\n• ⵜⴰⴽⴰⵕⴹⴰ ⵏ ⵜⵎⴰⴳⵉⵜ ⵜⴰⵇⴱⵓⵔⵜ\n• ⵛⵛⴰⵀⴰⴷⴰ ⵏ ⵙⵙⵓⴽⵏⴰ",
                    "ⴰⵜⵉⴳ: 75 DH",
                    "ⵍⵎⵓⴷⴷⴰ: 10 ⵏ ⵡⵓⵙⵙⴰⵏ ⵏ ⵜⵡⵓⵔⵉ, www.cnie.ma"),
            "ⵙⴰⵇⵙⴰ ⴳ ⵍⵉⴷⴰⵔⴰ.",
            List.of(new Choice("ⵎⴰⵏⵉ", "ⵎⴰⵏⵉ ⴳ ⵔⴰ ⵙⴽⵔⵖ ⵜⴰⴽⴰⵕⴹⴰ")));

    private ScriptedAnswers() {}

    static Answer in(String language) {
        return switch (language) {
            case "ar", "ary-Arab" -> ARABIC;
            case "zgh-Tfng", "zgh-Latn" -> AMAZIGH;
            default -> FRENCH;
        };
    }
}
