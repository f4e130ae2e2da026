package ma.dalil.chatbot.staff;

import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.knowledge.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Creates the account `admin`, with every role, when there is no account at all, and says its password once.
@Component
public class FirstAdministrator implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";
    private static final int PASSWORD_LENGTH = 20;

    private final JdbcStaff staff;
    private final StaffAccounts accounts;
    private final boolean command;
    private volatile boolean running;

    /// @param command true in a command beside the service, which creates no account
    public FirstAdministrator(
            JdbcStaff staff, StaffAccounts accounts, @Value("${dalil.command:false}") boolean command) {
        this.staff = staff;
        this.accounts = accounts;
        this.command = command;
    }

    @Override
    public void start() {
        running = true;
        if (command || !staff.isEmpty()) {
            return;
        }
        Secret password = Secret.of(Tokens.fresh().reveal().substring(0, PASSWORD_LENGTH));
        Officer administrator = new Officer(UUID.randomUUID(), USERNAME, USERNAME, Role.values());
        if (accounts.addFirst(administrator, password)) {
            // The one secret that is ever logged: nobody could sign in without it.
            LOG.warn("First administrator: name {}, password {} (told only now)", USERNAME, password.reveal());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
