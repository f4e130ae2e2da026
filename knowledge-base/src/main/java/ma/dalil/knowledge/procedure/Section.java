package ma.dalil.knowledge.procedure;

/// The sections of a procedure: what a citizen can ask about it. The identifier is the `section` of the HTTP contract.
public enum Section {
    OVERVIEW("overview"),
    EVIDENCE("evidence"),
    COSTS("costs"),
    DURATION("duration"),
    WHERE("where"),
    STEPS("steps"),
    ONLINE("online"),
    CONDITIONS("conditions"),
    VALIDITY("validity"),
    CONTACT("contact"),
    LAW("law");

    private final String id;

    Section(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// @throws IllegalArgumentException if no section has this identifier
    public static Section of(String id) {
        for (Section section : values()) {
            if (section.id.equals(id)) {
                return section;
            }
        }
        throw new IllegalArgumentException("no section '" + id + "'");
    }
}
