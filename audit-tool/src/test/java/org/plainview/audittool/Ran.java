package org.plainview.audittool;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that has run to its end. */
public record Ran(int code, String out, String err) {

  public static Ran of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code =
        AuditTool.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(texts);
    return new Ran(code, out.toString(), err.toString());
  }
}
