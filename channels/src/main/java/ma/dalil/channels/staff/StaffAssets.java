package ma.dalil.channels.staff;

import io.vertx.ext.web.Router;
import java.util.List;
import ma.dalil.channels.web.Asset;
import ma.dalil.channels.web.Routes;

/// The style and the script of the staff pages. A browser keeps them, and asks each time whether they are still the
/// same.
final class StaffAssets implements Routes {

    private static final List<String> NAMES = List.of("staff.css", "staff.js");

    @Override
    public void install(Router router) {
        for (String name : NAMES) {
            Asset asset = Asset.of(name, Asset.read(StaffAssets.class, name));
            router.get("/staff/assets/" + name).handler(asset::answer);
        }
    }
}
