package ma.dalil.channels.staff;

import java.time.InstantSource;
import java.util.List;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Desk;
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
    StaffView staffView(InstantSource clock) {
        return new StaffView(clock);
    }

    @Bean
    StaffRoutes signInRoutes(Access access, StaffView view) {
        return new SignInRoutes(access, view, new RateLimit(SIGN_INS_PER_MINUTE, System::nanoTime));
    }

    @Bean
    CaseScreen caseScreen(Desk desk, Wording wording, StaffView view) {
        return new CaseScreen(desk, wording, view);
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
    Routes staffRouter(
            List<StaffRoutes> parts,
            Access access,
            Desk desk,
            StaffView view,
            Workers pageWorkers,
            WebSettings settings) {
        StaffTable table = new StaffTable(parts);
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
