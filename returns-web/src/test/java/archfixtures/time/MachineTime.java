package archfixtures.time;

import java.time.Instant;

class MachineTime {

  Instant now() {
    return Instant.now();
  }
}
