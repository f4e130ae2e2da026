package ma.dalil.channels.desk;

import java.util.Optional;
import ma.dalil.channels.desk.Access.Session;

/// Signing in where civil servants sign in anyway, by OpenID Connect. Calls block and belong on a virtual thread.
public interface SingleSignOn {

    /// Where the issuer sends the browser back to: to be registered with it, behind the public address.
    String RETURN = "/staff/sign-in/elsewhere/return";

    /// A browser on its way to the issuer.
    ///
    /// @param address the issuer's, with what it has to know
    /// @param state sealed; the browser keeps it until it comes back
    record Departure(String address, String state) {}

    /// A browser that came back.
    sealed interface Arrival {

        record SignedIn(Session session) implements Arrival {}

        record Refused(Refusal refusal) implements Arrival {}
    }

    enum Refusal {
        /// It was not this browser that left, or it left long ago.
        STRANGER,
        /// The issuer did not say who it is, or not in a way that holds.
        NOT_PROVED,
        /// The issuer knows the person and gives no role at this desk.
        NO_ROLE,
        CLOSED,
        /// The issuer does not answer.
        UNREACHABLE
    }

    /// Whether an issuer is configured.
    boolean isOffered();

    /// Empty if the issuer does not answer, or none is configured.
    Optional<Departure> depart();

    /// @param query of the address that the issuer sent the browser back to
    /// @param state as the browser kept it; empty if it kept none
    Arrival arrive(String query, String state);

    /// Where to end the issuer's session too; empty if it was not the issuer that signed in, or it has no such address.
    Optional<String> farewell(Session session);
}
