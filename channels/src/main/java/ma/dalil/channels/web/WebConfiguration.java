package ma.dalil.channels.web;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import ma.dalil.channels.Readiness;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.desk.Figures;
import ma.dalil.channels.phone.StopLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires the server by hand: what it serves is a list, to which the desk and the configured telephone
/// providers add their [Routes].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebSettings.class, WidgetSettings.class})
class WebConfiguration {

    private static final int CONCURRENT_WEBHOOKS = 64;
    private static final int CONCURRENT_AT_THE_DESK = 512; // whoever is refused a stream has a page that stands still

    @Bean
    PrometheusMeterRegistry metrics() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        return registry;
    }

    /// For the webhooks of telephone providers alone: citizens who wait for an answer on the page take none of
    /// its places.
    @Bean
    Workers webhookWorkers() {
        return new Workers(CONCURRENT_WEBHOOKS);
    }

    /// For the civil servants' desk: citizens and officers take none of each other's places.
    @Bean
    Workers deskWorkers() {
        return new Workers(CONCURRENT_AT_THE_DESK);
    }

    /// For all that citizens ask of pages and their APIs.
    @Bean
    Workers pageWorkers(WebSettings settings) {
        return new Workers(settings.concurrentRequests());
    }

    @Bean
    Routes openData(Figures figures, Workers pageWorkers) {
        return new OpenDataApi(figures, pageWorkers, JsonMapper.builder().build());
    }

    @Bean
    WebServer webServer(
            WebSettings settings,
            WidgetSettings widget,
            Readiness readiness,
            Conversations conversations,
            StopLinks stopLinks,
            PrometheusMeterRegistry metrics,
            Workers pageWorkers,
            List<Workers> allWorkers,
            ObjectProvider<Routes> providers) {
        Json json = new Json(JsonMapper.builder().build());
        List<Routes> routes = new ArrayList<>();
        routes.add(new OperationApi(readiness, metrics, pageWorkers, json));
        routes.add(new CitizenApi(
                conversations,
                pageWorkers,
                json,
                new RateLimit(settings.openings(), System::nanoTime),
                new RateLimit(settings.messages(), System::nanoTime)));
        Assets assets = new Assets();
        routes.add(assets);
        ChatTemplate template = new ChatTemplate();
        routes.add(new ChatPage(
                conversations,
                pageWorkers,
                json,
                new RateLimit(settings.openings(), System::nanoTime),
                new RateLimit(settings.messages(), System::nanoTime),
                new ChatCookie(settings.secureCookies()),
                template,
                assets.addresses()));
        routes.add(new SharedReplyPage(
                conversations,
                pageWorkers,
                new RateLimit(settings.openings(), System::nanoTime),
                template,
                assets.addresses()));
        routes.add(new StopPage(
                stopLinks,
                pageWorkers,
                new RateLimit(settings.openings(), System::nanoTime),
                template,
                assets.addresses()));
        routes.add(new EmbedPage(widget, conversations, pageWorkers, template, assets.addresses()));
        routes.add(new WidgetScript(widget, json.mapper()));
        if (widget.widgetDemo()) {
            routes.add(new WidgetDemo());
        }
        routes.add(new OpenApi());
        providers.orderedStream().forEach(routes::add);
        return new WebServer(settings, readiness, routes, new Problems(json.mapper()), pageWorkers, allWorkers);
    }
}
