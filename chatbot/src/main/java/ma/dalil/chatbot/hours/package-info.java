/// When people are at the desk: weekly hours, other ones in Ramadan, holidays of every year and movable ones.
///
/// Read [OfficeCalendar], which is pure, then [OfficeHours], which asks it about the plan in force. Traps: Morocco puts
/// its clocks back in Ramadan, so times are those of the wall in its zone and never an offset; the dates of Ramadan and
/// of religious holidays are estimates until they are announced, and say so; a plan is never edited, the next one takes
/// its place.
@NullMarked
package ma.dalil.chatbot.hours;

import org.jspecify.annotations.NullMarked;
