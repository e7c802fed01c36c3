import java.io.File;
import java.io.PrintWriter;
import java.util.Date;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.*;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, and writes what it then holds: a line for each fact, its parts set apart by U+0001. */
public class Opened {
  public static void main(String[] arguments) throws Exception {
    Lookup all = Lookup.getDefault();
    ProjectController projects = all.lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = all.lookup(ImportController.class);
    Container read = importer.importFile(new File(arguments[0]));
    read.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(read, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = all.lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    try (PrintWriter out = new PrintWriter(arguments[1], "UTF-8")) {
      read.getReport().getIssuesList(10).forEach(issue ->
          line(out, "issue", issue.getLevel(), issue.getMessage()));
      line(out, "timeline", model.isDynamic(), model.getTimeFormat());
      for (Node node : model.getGraph().getNodes().toArray()) {
        line(out, "node", node.getId(), node.getLabel(), node.getAttribute("node_label"), hex(node), days(node));
      }
      for (Edge edge : model.getGraph().getEdges().toArray()) {
        line(out, "edge", edge.getId(), edge.getTypeLabel(), edge.getSource().getId(), edge.getTarget().getId(),
            hex(edge), days(edge));
      }
    }
    System.exit(0);
  }

  private static String hex(ElementProperties element) {
    return String.format("%06x", element.getColor().getRGB() & 0xffffff);
  }

  private static String days(Element element) {
    Interval[] spells = element.getIntervals();
    if (spells == null || spells.length == 0 || Double.isInfinite(spells[0].getLow())) {
      return "";
    }
    return new Date((long) spells[0].getLow()).toInstant() + "/" + new Date((long) spells[0].getHigh()).toInstant();
  }

  private static void line(PrintWriter out, Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(text.length() > 0 ? "\u0001" : "").append(String.valueOf(part).replace("\n", "\\n").replace("\r", "\\r"));
    }
    out.print(text.append("\n"));
  }
}
