package ma.dalil.channels.staff;

import java.util.List;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Recipient;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Wording;
import ma.dalil.channels.desk.Wording.Aids;
import ma.dalil.channels.staff.CasePage.Beside;
import ma.dalil.channels.staff.StaffAnswer.Page;

/// The page of one case, for every part of the desk that ends there.
record CaseScreen(Desk desk, Drafts drafts, Wording wording, StaffView view) {

    Case file(StaffCall call) {
        return desk.read(call.officer(), call.id("id"), call.showing()).orElseThrow();
    }

    /// Nothing beside the case but its draft.
    Beside beside(StaffCall call) {
        return Beside.only(drafts.last(call.officer(), call.id("id"), call.form(), call.showing()));
    }

    /// For whoever holds the case.
    Aids aids(StaffCall call, Case found) {
        return found.summary().isHeldBy(call.officer())
                ? wording.aids(found.summary().id())
                : Aids.NONE;
    }

    StaffAnswer show(StaffCall call, int status, Beside beside) {
        Case found = file(call);
        Aids aids = aids(call, found);
        List<Recipient> recipients =
                CasePage.canForward(found.summary(), call.officer()) ? desk.recipients() : List.of();
        return new Page(status, view.oneCase(call, found, beside, recipients, aids));
    }
}
