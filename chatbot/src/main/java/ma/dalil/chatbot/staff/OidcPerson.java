package ma.dalil.chatbot.staff;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.staff.JdbcAccounts.Origin;
import org.jspecify.annotations.Nullable;

/// Whom an ID token speaks of, in the terms of the desk.
///
/// @param usernames what the account may be called, the best first: the token's name may be somebody's here already,
/// and
/// a name that is the same makes nobody the same
record OidcPerson(Origin origin, List<String> usernames, String displayName, Set<Role> roles) {

    private static final int LONGEST_USERNAME = 50;
    private static final int LONGEST_NAME = 80;
    private static final int SUFFIX = 8;

    static OidcPerson of(IDTokenClaimsSet token, OidcSettings settings) {
        Origin origin =
                new Origin(token.getIssuer().getValue(), token.getSubject().getValue());
        String called = Stream.of(
                        token.getStringClaim("preferred_username"), token.getStringClaim("email"), origin.subject())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseThrow();
        String username = username(called);
        String name = Objects.requireNonNullElse(token.getStringClaim("name"), called);
        return new OidcPerson(
                origin,
                List.of(username, username + "-" + suffix(origin)),
                displayName(name.isBlank() ? called : name),
                roles(claim(token.toJSONObject(), settings.rolesClaim()), settings.roles()));
    }

    private static String username(String called) {
        String plain = called.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String shortened = plain.substring(0, Math.min(LONGEST_USERNAME, plain.length()));
        return shortened.length() < 2 ? "officer" : shortened;
    }

    private static String suffix(Origin origin) {
        String both = origin.issuer() + "\n" + origin.subject();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, SUFFIX);
    }

    private static String displayName(String name) {
        String printed = name.replaceAll("\\p{Cntrl}", " ").strip();
        return printed.substring(0, Math.min(LONGEST_NAME, printed.length()));
    }

    /// The claim itself, or the one that its points lead to.
    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int point = path.indexOf('.');
        return point > 0 && claims.get(path.substring(0, point)) instanceof Map<?, ?> nested
                ? claim(nested, path.substring(point + 1))
                : null;
    }

    private static Set<Role> roles(@Nullable Object claim, Map<Role, Set<String>> meanings) {
        Stream<?> values = switch (claim) {
            case null -> Stream.empty();
            case Collection<?> several -> several.stream();
            case Object one -> Stream.of(one);
        };
        Set<String> told = values.<String>map(String::valueOf).collect(Collectors.toSet());
        return meanings.entrySet().stream()
                .filter(meaning -> !Collections.disjoint(meaning.getValue(), told))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
