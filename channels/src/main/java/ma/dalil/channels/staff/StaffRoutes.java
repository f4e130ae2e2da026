package ma.dalil.channels.staff;

/// A part of the desk: its addresses, each with who may use it.
@FunctionalInterface
interface StaffRoutes {

    void describe(StaffTable table);
}
