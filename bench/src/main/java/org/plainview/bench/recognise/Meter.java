package org.plainview.bench.recognise;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.plainview.recognition.pixels.CostTrial;
import org.plainview.recognition.pixels.CountTrial;

/** CPU time of the whole process, compiler and collector included, over work that is repeated. */
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private double cpuMs;
  private double seconds;
  private int pictures;
  private int measured;

  interface Work {
    CostTrial.Done run() throws CountTrial.Unreadable;
  }

  void run(Work work) throws CountTrial.Unreadable {
    long before = SYSTEM.getProcessCpuTime();
    CostTrial.Done done = work.run();
    cpuMs += (SYSTEM.getProcessCpuTime() - before) / 1e6;
    seconds += done.seconds();
    pictures += done.pictures();
    measured += done.measured();
  }

  int pictures() {
    return pictures;
  }

  /** Share of the pictures that could be measured. */
  double share() {
    return (double) measured / pictures;
  }

  double msPerPicture() {
    return cpuMs / pictures;
  }

  /** How many such cameras one core holds, when it does nothing else. */
  double camerasPerCore() {
    return 1000 * seconds / cpuMs;
  }
}
