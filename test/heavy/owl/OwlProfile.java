import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** Prints the axioms read from a file and each way in which they are not OWL 2 DL. */
class OwlProfile {
  public static void main(String[] arguments) throws Exception {
    OWLOntology ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(arguments[0]));
    System.out.println("axioms " + ontology.getAxiomCount());
    System.out.println("classes " + ontology.getClassesInSignature().size());
    for (OWLProfileViolation violation : new OWL2DLProfile().checkOntology(ontology).getViolations()) {
      System.out.println("violation " + violation);
    }
  }
}
