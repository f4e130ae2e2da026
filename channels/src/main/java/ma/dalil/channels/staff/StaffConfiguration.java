package ma.dalil.channels.staff;

import java.time.InstantSource;
import java.util.List;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.SingleSignOn;
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
    StaffRoutes caseRoutes(Desk desk, Access access, StaffView view) {
        return new CaseRoutes(desk, access, view);
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
            StaffTable table, Access access, Desk desk, StaffView view, Workers pageWorkers, WebSettings settings) {
        view.show(table.menu());
        return new StaffRouter(
                table,
                new StaffSession(access, settings.secureCookies()),
                desk,
                view,
                pageWorkers,
                new Json(JsonMapper.builder().build()));
    }

    @Bean
    Routes staffAssets() {
        return new StaffAssets();
    }
}
