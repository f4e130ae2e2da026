package ma.dalil.channels.staff;

import ma.dalil.channels.desk.Access.Session;

/// What a request to the desk ends with.
sealed interface StaffAnswer {

    record Page(int status, String html) implements StaffAnswer {}

    /// After a form was posted, so that reloading does not post it again.
    record SeeOther(String address) implements StaffAnswer {}

    /// A page that leads on by itself, and by its link. Unlike a redirect it begins the way anew: the cookies of a
    /// visitor
    /// who comes from elsewhere count again, and a form may lead elsewhere.
    record LeadOn(String html, String address) implements StaffAnswer {}

    /// To the issuer that signs in, with what the browser keeps until it comes back.
    record Depart(String address, String state) implements StaffAnswer {}

    /// The browser is back, and no longer keeps anything.
    record Arrived(StaffAnswer then) implements StaffAnswer {}

    /// JSON.
    record Data(int status, Object body) implements StaffAnswer {}

    /// Done, and nothing to say.
    record Done() implements StaffAnswer {}

    /// A file to keep.
    record Download(String name, String type, String content) implements StaffAnswer {}

    /// A session begins, and then something is answered.
    record SignedIn(Session session, StaffAnswer then) implements StaffAnswer {}

    /// The session ends, and then something is answered.
    record SignedOut(StaffAnswer then) implements StaffAnswer {}
}
