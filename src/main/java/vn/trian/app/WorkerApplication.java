package vn.trian.app;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** What a worker needs: the job repository of the run, and nothing of the ledger. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class WorkerApplication {}
