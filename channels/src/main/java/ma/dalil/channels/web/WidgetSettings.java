package ma.dalil.channels.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which other sites may show Dalil in a panel of their pages.
///
/// @param widgetOrigins scheme, host and, if it is not the usual one, port of each site, as `https://www.example.ma`;
/// none: the widget is off
/// @param widgetDemo shows the widget on `/widget-demo`, a page of a site that does not exist
@ConfigurationProperties("dalil.web")
record WidgetSettings(
        @DefaultValue List<String> widgetOrigins,
        @DefaultValue("false") boolean widgetDemo) {

    private static final String SETTING = "dalil.web.widget-origins";
    private static final String HOST = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*";
    private static final Pattern ORIGIN =
            Pattern.compile("(?:https://" + HOST + "|http://(?:localhost|127\\.0\\.0\\.1))(?::[1-9]\\d{0,4})?");

    WidgetSettings {
        widgetOrigins = List.copyOf(widgetOrigins);
        for (String origin : widgetOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(SETTING + ": '" + origin
                        + "' is not an origin. Write https:// and the host in lower case (xn--… for other letters), with a port only"
                        + " if it is not 443, no path and no *; http:// is for localhost and 127.0.0.1 alone.");
            }
        }
    }

    boolean isOff() {
        return widgetOrigins.isEmpty() && !widgetDemo;
    }

    /// The sites as a content policy's `frame-ancestors` lists them.
    String frameAncestors() {
        if (isOff()) {
            return SecurityHeaders.NOBODY;
        }
        String others = String.join(" ", widgetOrigins);
        return widgetDemo ? ("'self' " + others).strip() : others;
    }
}
