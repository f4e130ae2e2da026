package ma.dalil.channels.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import ma.dalil.knowledge.language.WrittenForms;

/// A page of an administration that does not exist, with the widget on it: its style sheet treats everything on the
/// page roughly, and its content policy is strict.
final class WidgetDemo implements Routes {

    private final Asset french = read("demo-fr.html");
    private final Asset arabic = read("demo-ar.html");
    private final Asset style = read("demo.css");

    @Override
    public void install(Router router) {
        router.get("/widget-demo").handler(this::show);
        router.get("/widget-demo/demo.css").handler(style::answer);
    }

    private void show(RoutingContext request) {
        SecurityHeaders.allowFrames(request);
        boolean inFrench = ChosenForm.of(request).equals(WrittenForms.FRENCH);
        (inFrench ? french : arabic).answer(request);
    }

    private static Asset read(String name) {
        return Asset.of(name, Asset.read("widget/" + name));
    }
}
