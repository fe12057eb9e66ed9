package archfixtures.controllerwork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@Controller
class CountingController {

  private final JdbcClient database;

  CountingController(JdbcClient database) {
    this.database = database;
  }

  int count() {
    return database.sql("select 1").query(Integer.class).single();
  }
}
