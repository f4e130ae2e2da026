package ma.dalil.chatbot.phone;

/// A message that is an order to the service and no question.
enum PhoneWord {
    OPT_OUT,
    OPT_IN,
    /// How the service is governed.
    HELP,
    /// Another person, or another matter: nothing that was said before counts any more.
    RESET,
    /// What was said is to be deleted.
    ERASE,
    /// A person is not wanted any more: an order only where one is due or offered.
    WITHDRAW,
    /// A code to go on elsewhere is wanted.
    CODE,
    /// What was heard in a voice note is wrong.
    CORRECT,
    /// The last answer helped, or did not: no order, but an opinion where there is an answer.
    HELPFUL,
    UNHELPFUL
}
