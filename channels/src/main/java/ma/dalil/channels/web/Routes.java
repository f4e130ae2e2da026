package ma.dalil.channels.web;

import io.vertx.ext.web.Router;

/// A part of the server's addresses.
@FunctionalInterface
public interface Routes {

    void install(Router router);
}
