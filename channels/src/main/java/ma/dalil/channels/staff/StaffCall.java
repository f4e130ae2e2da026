package ma.dalil.channels.staff;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One request to the desk, once it is known who asks and that they may. The request has been received whole, so it is
/// read on any thread.
///
/// @param change the desk's number when the request came: what changes after it is told to the page again
record StaffCall(
        RoutingContext request, StaffVisit visit, @Nullable Session openSession, long change, JsonMapper json) {

    /// The same request, answered in a session that has just taken the place of the one before.
    StaffCall in(Session session) {
        return new StaffCall(request, visit, session, change, json);
    }

    /// @throws Problem 401 if nobody is signed in
    Session session() {
        if (openSession == null) {
            throw new Problem(401, "Unauthorized", "Sign in first.");
        }
        return openSession;
    }

    /// @throws Problem 401 if nobody is signed in
    Officer officer() {
        return session().officer();
    }

    /// The language of the pages: French or Arabic.
    Locale form() {
        return visit.form();
    }

    /// Whether somebody opens what is asked for, or a page that they have open asks for it again.
    Showing showing() {
        return visit.byItself() ? Showing.RENEWAL : Showing.OPENING;
    }

    /// Where the request comes from, for limits.
    String remoteAddress() {
        return request.request().remoteAddress().hostAddress();
    }

    /// A part of the address.
    String path(String name) {
        return Objects.requireNonNull(request.pathParam(name), name);
    }

    /// An identifier in the address.
    ///
    /// @throws NoSuchElementException if it is none: then nothing has it
    UUID id(String name) {
        try {
            return UUID.fromString(path(name));
        } catch (IllegalArgumentException notOne) {
            throw new NoSuchElementException();
        }
    }

    /// A parameter after the address's question mark; empty if it is not there.
    String query(String name) {
        List<String> values = request.queryParam(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// A field of the form; empty if it is not there. Lines end as they do everywhere but in forms.
    String field(String name) {
        String value = request.request().getFormAttribute(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    /// All values of a field that may be there several times.
    List<String> fields(String name) {
        return List.copyOf(request.request().formAttributes().getAll(name));
    }

    /// @throws Problem 400 or 415
    RequestBody body() {
        return RequestBody.of(request, json);
    }
}
