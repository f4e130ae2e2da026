/// What the service has done, in numbers: reports for the desk, tables for spreadsheets, and open data.
///
/// Read [FiguresService], then [Suppression], which keeps open data from telling of single persons. Traps: days are
/// days
/// in Morocco; a turn that was passed on to a person who had the case says nothing about the assistant; a month is
/// published once and then stands, since the difference between two versions would tell what was erased in between.
@NullMarked
package ma.dalil.chatbot.figures;

import org.jspecify.annotations.NullMarked;
