"""The job: job.py LEDE RECORDS OUT. Each file of records is a partition, each partition one process of lede.

A second thread kills an executor (SIGKILL) when a tenth of the tasks are done and the executor is at work on others."""

import os
import shlex
import signal
import sys
import threading
import time

from pyspark import SparkConf, SparkContext

WORKERS = 2


def executors(driver: int) -> list[int]:
    """The processes of executors that a driver started."""
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat") as file:
                parent = int(file.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{name}/cmdline", "rb") as file:
                command = file.read()
        except OSError:  # It has ended meanwhile.
            continue
        if parent == driver and b"CoarseGrainedExecutorBackend" in command:
            found.append(int(name))
    return sorted(found)


class Killer(threading.Thread):
    """Kills one executor, once."""

    def __init__(self, context: SparkContext, driver: int, parts: int):
        super().__init__(daemon=True)
        self.context, self.driver, self.parts = context, driver, parts
        self.killed: int | None = None
        self.completed = 0
        self.failed = 0

    def run(self) -> None:
        tracker = self.context.statusTracker()
        while True:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if not info:
                    continue
                self.failed = max(self.failed, info.numFailedTasks)
                running = executors(self.driver)
                # All of them are at work, so the one that dies has a task in hand.
                busy = info.numActiveTasks >= WORKERS and len(running) == WORKERS
                if self.killed is None and busy and info.numCompletedTasks >= self.parts // 10:
                    self.killed, self.completed = running[0], info.numCompletedTasks
                    os.kill(self.killed, signal.SIGKILL)
            time.sleep(0.05)


def main() -> None:
    lede, records, out = sys.argv[1:]
    parts = len(os.listdir(records))
    # Executors run the same Python and find the same Spark.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    conf = (
        SparkConf()
        .setMaster(f"local-cluster[{WORKERS},1,1024]")
        .setAppName("lede")
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
    )
    context = SparkContext(conf=conf)
    context.setLogLevel("ERROR")
    driver = int(context._jvm.java.lang.ProcessHandle.current().pid())
    killer = Killer(context, driver, parts)
    killer.start()
    start = time.monotonic()
    # `minPartitions=1`: a file is not cut, so that what lede says of a record's line holds in both runs.
    context.textFile(records, minPartitions=1).pipe(
        f"{shlex.quote(lede)} run newsletter --jsonl", checkCode=True
    ).saveAsTextFile(out)
    seconds = time.monotonic() - start
    context.stop()
    if killer.killed is None:
        sys.exit("no executor was killed: the job was over too soon; give it more records")
    print(f"killed: executor with process {killer.killed}, when {killer.completed} of {parts} tasks were done")
    if killer.failed == 0:
        sys.exit("the kill hit no task: nothing was shown")
    print(f"tasks that failed and were run again: {killer.failed}; job: {seconds:.1f} s")


main()
