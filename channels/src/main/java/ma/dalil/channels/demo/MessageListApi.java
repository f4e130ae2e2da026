package ma.dalil.channels.demo;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Searching for messages, the newest first, page by page.
final class MessageListApi {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1_000;
    private static final int UNAVAILABLE = 503;
    private static final List<String> PAGING = List.of("Page", "PageSize", "PageToken");

    private final Exchange exchange;
    private final String account;
    private final String address;

    MessageListApi(Exchange exchange) {
        this.exchange = exchange;
        this.account = exchange.settings().accountSid();
        this.address = MessageJson.messages(account) + ".json";
    }

    void install(Router router) {
        router.get(address).handler(this::list);
    }

    private void list(RoutingContext request) {
        if (exchange.faults().takeBrokenList()) {
            TwilioAnswers.json(request, UNAVAILABLE, TwilioError.BROKEN.body(UNAVAILABLE));
            return;
        }
        MultiMap parameters = request.queryParams();
        MessageFilter filter = MessageFilter.of(parameters, exchange.settings());
        int page = number(parameters.get("Page"), 0, Integer.MAX_VALUE / LARGEST_SIZE);
        int size = Math.max(1, number(parameters.get("PageSize"), USUAL_SIZE, LARGEST_SIZE));
        List<DemoMessage> found =
                exchange.log().newestFirst().stream().filter(filter::admits).toList();
        int start = Math.min(page * size, found.size());
        int end = Math.min(start + size, found.size());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first_page_uri", address(parameters, 0, size));
        json.put("end", Math.max(start, end - 1));
        json.put("previous_page_uri", page == 0 ? null : address(parameters, page - 1, size));
        json.put("messages", found.subList(start, end).stream().map(this::json).toList());
        json.put("uri", address(parameters, page, size));
        json.put("page_size", size);
        json.put("start", start);
        json.put("next_page_uri", end == found.size() ? null : address(parameters, page + 1, size));
        json.put("page", page);
        TwilioAnswers.json(request, 200, json);
    }

    private Map<String, Object> json(DemoMessage message) {
        return MessageJson.of(account, message, exchange.settings().service(message.channel()));
    }

    private String address(MultiMap parameters, int page, int size) {
        StringBuilder query = new StringBuilder(address + "?");
        parameters.forEach((name, value) -> {
            if (!PAGING.contains(name)) {
                query.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        return query.append("PageSize=" + size + "&Page=" + page).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String written, int usual, int largest) {
        try {
            return written == null ? usual : Math.clamp(Integer.parseInt(written), 0, largest);
        } catch (NumberFormatException notOne) {
            return usual;
        }
    }
}
