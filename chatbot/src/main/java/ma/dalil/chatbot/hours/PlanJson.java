package ma.dalil.chatbot.hours;

import ma.dalil.channels.desk.Hours.Plan;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Plans as they are kept: times and dates as ISO 8601 writes them.
final class PlanJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PlanJson() {}

    static Plan read(String json) {
        return MAPPER.readValue(json, Plan.class);
    }

    static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }
}
