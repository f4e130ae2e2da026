/// The desk of the civil servants: pages and JSON over the interfaces of [ma.dalil.channels.desk].
///
/// Read [StaffTable] first: every address stands in it with who may use it, each part of the desk ([StaffRoutes]) adds
/// its own, and [StaffRouter] looks at session, second token and role before any work is done. Pages are plain links
/// and forms, worded in French and Arabic ([StaffWords]) and drawn from templates by [StaffView]; the script only
/// renews what they show. A reply goes its own way ([ReplyRoutes]): what stood on the page is what is sent. Traps: a
/// refusal of a page is a page, one of the API is problem+json; the desk's number is read before the work, so that what
/// changes meanwhile is told again.
@NullMarked
package ma.dalil.channels.staff;

import org.jspecify.annotations.NullMarked;
