package ma.dalil.knowledge;

import java.time.ZoneId;

/// Where the days of validity, of offices and of figures begin and end.
public final class Morocco {

    /// A zone and never an offset: it changes with Ramadan and by decree.
    public static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private Morocco() {}
}
