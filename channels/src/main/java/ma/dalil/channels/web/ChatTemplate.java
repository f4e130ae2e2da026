package ma.dalil.channels.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The citizen's page as HTML. Whatever it shows is escaped, and a name that the view does not know is an error.
final class ChatTemplate {

    private final Template page;

    ChatTemplate() {
        page = Mustache.compiler()
                .nullValue("")
                .strictSections(true)
                .withLoader(ChatTemplate::source)
                .loadTemplate("page");
    }

    String render(PageView view) {
        return page.execute(view);
    }

    private static Reader source(String name) {
        String file = "chat/" + name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(ChatTemplate.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
    }
}
