package ma.dalil.channels.web;

import ma.dalil.channels.desk.Desk;

/// What a staff page's request ends with.
sealed interface StaffAnswer {

    record Page(int status, String html) implements StaffAnswer {}

    /// After a form was posted, so that reloading does not post it again.
    record SeeOther(String address) implements StaffAnswer {}

    record SignedIn(Desk.Session session) implements StaffAnswer {}

    record SignedOut() implements StaffAnswer {}
}
