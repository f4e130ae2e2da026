package ma.dalil.channels.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The citizen's page, and the widget at `/widget-demo`, to look at, over a script: `claim`, `close` or any words of a
/// civil servant are read from the standard input and reach every conversation.
final class ChatPreview {

    private static final int PORT = 8080;

    private ChatPreview() {}

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]);
        try (RunningChat chat = RunningChat.on(port);
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String words = line;
                chat.conversations.conversations().forEach(conversation -> {
                    switch (words) {
                        case "claim" -> chat.conversations.claim(conversation);
                        case "close" -> chat.conversations.close(conversation);
                        default -> chat.conversations.staffSays(conversation, words);
                    }
                });
            }
        }
    }
}
