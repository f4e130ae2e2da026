package ma.dalil.channels.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What a person sent, on its way to the service.
///
/// @param answers the last status of HTTP of each post (0 if the service could not be reached), once all have ended
public record Received(String messageSid, CompletableFuture<List<Integer>> answers) {}
