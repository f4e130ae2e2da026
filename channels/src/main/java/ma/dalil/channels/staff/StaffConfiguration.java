package ma.dalil.channels.staff;

import java.time.InstantSource;
import java.util.List;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.AuditLog;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Figures;
import ma.dalil.channels.desk.Hours;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Questions;
import ma.dalil.channels.desk.Receipts;
import ma.dalil.channels.desk.Reviews;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.channels.desk.Switches;
import ma.dalil.channels.desk.Wording;
import ma.dalil.channels.web.Json;
import ma.dalil.channels.web.RateLimit;
import ma.dalil.channels.web.Routes;
import ma.dalil.channels.web.WebSettings;
import ma.dalil.channels.web.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Each part of the desk is a bean of type [StaffRoutes]; together they are the table.
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    private static final int SIGN_INS_PER_MINUTE = 10;

    @Bean
    StaffView staffView(InstantSource clock, SingleSignOn singleSignOn) {
        return new StaffView(clock, singleSignOn.isOffered());
    }

    @Bean
    StaffRoutes signInRoutes(Access access, SingleSignOn singleSignOn, StaffView view) {
        return new SignInRoutes(access, singleSignOn, view, new RateLimit(SIGN_INS_PER_MINUTE, System::nanoTime));
    }

    @Bean
    CaseScreen caseScreen(Desk desk, Drafts drafts, Wording wording, StaffView view) {
        return new CaseScreen(desk, drafts, wording, view);
    }

    @Bean
    StaffRoutes caseRoutes(Desk desk, Access access, CaseScreen screen, StaffView view) {
        return new CaseRoutes(desk, access, screen, view);
    }

    @Bean
    StaffRoutes replyRoutes(Desk desk, Wording wording, CaseScreen screen, StaffView view) {
        return new ReplyRoutes(desk, wording, screen, view);
    }

    @Bean
    StaffRoutes cannedRoutes(CannedReplies replies, StaffView view) {
        return new CannedRoutes(replies, view);
    }

    @Bean
    StaffRoutes draftRoutes(Drafts drafts, Desk desk, StaffView view) {
        return new DraftRoutes(drafts, desk, view);
    }

    @Bean
    StaffRoutes policyRoutes(Policies policies, StaffView view) {
        return new PolicyRoutes(policies, view);
    }

    @Bean
    StaffRoutes hoursRoutes(Hours hours, StaffView view) {
        return new HoursRoutes(hours, view);
    }

    @Bean
    StaffRoutes switchRoutes(Switches switches, StaffView view) {
        return new SwitchRoutes(switches, view);
    }

    @Bean
    StaffRoutes figureRoutes(Figures figures, StaffView view) {
        return new FigureRoutes(figures, view);
    }

    @Bean
    StaffRoutes auditRoutes(AuditLog log, StaffView view) {
        return new AuditRoutes(log, view);
    }

    @Bean
    StaffRoutes candidateRoutes(Candidates candidates, StaffView view) {
        return new CandidateRoutes(candidates, view);
    }

    @Bean
    StaffRoutes reviewRoutes(Reviews reviews, StaffView view) {
        return new ReviewRoutes(reviews, view);
    }

    @Bean
    StaffRoutes questionRoutes(Questions questions, StaffView view) {
        return new QuestionRoutes(questions, view);
    }

    @Bean
    StaffRoutes receiptRoutes(Receipts receipts, StaffView view) {
        return new ReceiptRoutes(receipts, view);
    }

    @Bean
    StaffRoutes accountRoutes(Accounts accounts, Departments departments, StaffView view) {
        return new AccountRoutes(accounts, departments, view);
    }

    @Bean
    StaffRoutes departmentRoutes(Departments departments, StaffView view) {
        return new DepartmentRoutes(departments, view);
    }

    @Bean
    StaffRoutes ownAccountRoutes(OwnAccount ownAccount, StaffView view) {
        return new OwnAccountRoutes(ownAccount, view);
    }

    @Bean
    StaffTable staffTable(List<StaffRoutes> parts) {
        return new StaffTable(parts);
    }

    @Bean
    AccessList accessList(StaffTable staffTable) {
        return AccessList.of(staffTable);
    }

    @Bean
    Routes staffRouter(
            StaffTable table, Access access, Desk desk, StaffView view, Workers deskWorkers, WebSettings settings) {
        view.show(table.menu());
        return new StaffRouter(
                table,
                new StaffSession(access, settings.secureCookies()),
                desk,
                view,
                deskWorkers,
                new Json(JsonMapper.builder().build()));
    }

    @Bean
    Routes staffAssets() {
        return new StaffAssets();
    }
}
