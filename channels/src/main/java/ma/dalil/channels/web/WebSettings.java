package ma.dalil.channels.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the HTTP server.
///
/// @param enabled false in a command beside the service
/// @param port 0 takes any free port
/// @param concurrentRequests requests that may wait for a database or a model at the same time; more are refused with
/// 503
/// @param openings conversations that one address may open in a minute
/// @param messages messages that one address may send in a minute
/// @param secureCookies true behind TLS
@ConfigurationProperties("dalil.web")
public record WebSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0.0.0.0") String host,
        @DefaultValue("8080") int port,
        @DefaultValue("64") int concurrentRequests,
        @DefaultValue("120") int openings,
        @DefaultValue("240") int messages,
        @DefaultValue("60s") Duration idleTimeout,
        @DefaultValue("false") boolean secureCookies) {}
