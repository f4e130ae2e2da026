package ma.dalil.chatbot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Departments.Department;
import ma.dalil.channels.desk.Departments.Details;
import ma.dalil.channels.desk.Departments.Member;
import ma.dalil.channels.desk.OwnAccount.Name;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Departments and who is in them.
@Repository
public class JdbcDepartments {

    private final JdbcClient jdbc;

    public JdbcDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Department> all() {
        return jdbc.sql("select * from department order by closed, name_fr")
                .query((row, at) -> department(row))
                .list();
    }

    Optional<Department> find(UUID id) {
        return jdbc.sql("select * from department where id = ?")
                .param(id)
                .query((row, at) -> department(row))
                .optional();
    }

    /// Held until the transaction ends, so that none closes while somebody joins it.
    boolean isOpen(UUID id) {
        return jdbc.sql("select id from department where id = ? and not closed for share")
                .param(id)
                .query((row, at) -> true)
                .optional()
                .isPresent();
    }

    /// Of the department that an officer is in.
    Optional<Name> nameOf(UUID officerId) {
        return jdbc.sql("""
                select name_fr, name_ar from department join staff on staff.department_id = department.id
                where staff.id = ?""")
                .param(officerId)
                .query((row, at) -> new Name(row.getString("name_fr"), row.getString("name_ar")))
                .optional();
    }

    /// False if another has one of the names.
    boolean add(UUID id, Details details) {
        return jdbc.sql("""
                insert into department (id, name_fr, name_ar, sectors) values (?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                details.french(),
                                details.arabic(),
                                details.sectors().toArray(String[]::new))
                        .update()
                == 1;
    }

    /// @throws DuplicateKeyException if another has one of the names
    void change(UUID id, Details details) {
        jdbc.sql("update department set name_fr = ?, name_ar = ?, sectors = ? where id = ?")
                .params(details.french(), details.arabic(), details.sectors().toArray(String[]::new), id)
                .update();
    }

    void setClosed(UUID id, boolean closed) {
        jdbc.sql("update department set closed = ? where id = ?")
                .params(closed, id)
                .update();
    }

    private Department department(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Department(
                id,
                new Details(row.getString("name_fr"), row.getString("name_ar"), Set.of((String[])
                        row.getArray("sectors").getArray())),
                row.getBoolean("closed"),
                members(id));
    }

    private List<Member> members(UUID departmentId) {
        return jdbc.sql("""
                select id, display_name from staff where department_id = ? and closed_at is null
                order by display_name, id""")
                .param(departmentId)
                .query((row, at) -> new Member(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }
}
