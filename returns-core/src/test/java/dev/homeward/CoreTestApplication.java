package dev.homeward;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The core on its own, for tests of its modules. */
@SpringBootApplication
class CoreTestApplication {}
