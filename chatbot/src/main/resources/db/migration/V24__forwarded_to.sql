-- To whom a case was forwarded: a department or an officer. In entries before it the detail begins with the name.
alter table case_event add column recipient_id uuid;
