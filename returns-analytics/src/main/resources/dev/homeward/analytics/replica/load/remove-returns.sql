delete from return_line where case_id in (select document_id from staged);
