-- Answers that civil servants wrote and published stand beside procedures and legal texts.

alter table document drop constraint document_kind_check;
alter table document add check (kind in ('PROCEDURE', 'LEGAL_TEXT', 'ANSWER'));
