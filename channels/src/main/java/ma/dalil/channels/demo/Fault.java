package ma.dalil.channels.demo;

import java.time.Duration;

/// What goes wrong with one attempt of the service to send.
public sealed interface Fault {

    /// Too many requests; nothing was sent.
    record TooManyRequests() implements Fault {}

    /// Twilio does not take it.
    record Refuses(TwilioError error) implements Fault {}

    /// Twilio answers with a fault of its own.
    ///
    /// @param status 500 to 599
    /// @param sent whether the message was sent all the same
    record BreaksDown(int status, boolean sent) implements Fault {}

    /// The message is sent, and the request never answered.
    record NeverAnswers() implements Fault {}

    /// The message is sent, and the request answered late.
    record AnswersAfter(Duration time) implements Fault {}

    /// The message is taken, and later does not arrive.
    ///
    /// @param code such as 30003
    record Undelivered(int code) implements Fault {}
}
