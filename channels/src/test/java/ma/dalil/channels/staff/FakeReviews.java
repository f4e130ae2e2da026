package ma.dalil.channels.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Reviews;

/// The reviews that a test puts there.
final class FakeReviews implements Reviews {

    final List<String> done = new ArrayList<>();
    volatile Overview overview = new Overview(List.of(), List.of(), List.of(), 0);
    volatile Optional<Item> item = Optional.empty();
    volatile Result result = Result.DONE;

    @Override
    public Overview overview(Officer officer) {
        return overview;
    }

    @Override
    public Optional<Item> read(Officer officer, UUID id) {
        return item;
    }

    @Override
    public Result judge(Officer officer, UUID id, Judgement judgement) {
        done.add(judgement.verdicts().get(Criterion.RIGHT) + " "
                + judgement.verdicts().get(Criterion.HAND_OVER) + " " + judgement.note());
        return result;
    }
}
