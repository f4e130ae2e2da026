package ma.dalil.channels.demo;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/// The last part of a resource's address.
///
/// @param described whether its description is asked for (`.json`) and not the thing itself
record ResourceName(String sid, boolean described) {

    private static final String SUFFIX = ".json";

    /// @param parameter of the route
    static ResourceName of(RoutingContext request, String parameter) {
        String name = Objects.requireNonNull(request.pathParam(parameter), parameter);
        return name.endsWith(SUFFIX)
                ? new ResourceName(name.substring(0, name.length() - SUFFIX.length()), true)
                : new ResourceName(name, false);
    }
}
