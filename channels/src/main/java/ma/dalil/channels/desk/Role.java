package ma.dalil.channels.desk;

/// What a civil servant is at the desk for. One person may have several roles; what each may do stands in the routes of
/// the staff pages and nowhere else.
public enum Role {
    /// Takes cases and answers citizens.
    AGENT,
    /// Sees to it that every case is answered in time, and reviews what was said.
    SUPERVISOR,
    /// Writes and publishes knowledge.
    EDITOR,
    /// Reads what was done, and changes nothing.
    AUDITOR,
    /// Keeps accounts, departments, hours and switches.
    ADMINISTRATOR
}
