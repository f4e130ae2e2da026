package ma.dalil.chatbot.staff;

import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts.Change;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.OwnAccount.Enrolled;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.Rooms;
import ma.dalil.knowledge.Secret;

/// Civil servants with real accounts: an administrator, and whom she lets in.
record Colleagues(Rooms rooms) {

    static final String PASSWORD = "tomate verte neuf ponts";
    static final Officer LATIFA = new Officer(new UUID(7, 7), "latifa", "Latifa Benali", Role.ADMINISTRATOR);

    /// Starts with the administrator alone.
    static Colleagues in(Rooms rooms) {
        rooms.database.jdbc.sql("delete from staff").update();
        rooms.accounts.addFirst(LATIFA, Secret.of(PASSWORD));
        return new Colleagues(rooms);
    }

    static Details details(String name, Role... roles) {
        return new Details(name, Set.of(roles), null, Set.of());
    }

    /// Adds an account, which still has its one-time password.
    Change.Told told(String username, Role... roles) {
        return (Change.Told) rooms.administration.add(LATIFA, username, details(username, roles));
    }

    /// Adds an account and chooses its password.
    Session settled(String username, Role... roles) {
        Session first = rooms.accounts
                .signIn(username, told(username, roles).password())
                .orElseThrow();
        return ((OwnAccount.Change.Changed) rooms.ownAccount.changePassword(first, "", PASSWORD)).session();
    }

    Session signIn(String username) {
        return rooms.accounts.signIn(username, PASSWORD).orElseThrow();
    }

    Enrolled enrol(Session session) {
        rooms.ownAccount.offerCodes(session, PASSWORD);
        return rooms.ownAccount.confirmCodes(session, offeredCode(session)).orElseThrow();
    }

    /// What an application would show for the secret on offer.
    String offeredCode(Session session) {
        return code(rooms.ownAccount.offered(session).orElseThrow().secret());
    }

    String code(String secret) {
        return TimeCodes.code(Base32.decode(secret), rooms.clock.instant().getEpochSecond() / TimeCodes.STEP_SECONDS);
    }
}
