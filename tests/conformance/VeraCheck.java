import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF whether PDF files keep to standards.
 *
 * <p>Usage: {@code java VeraCheck ua1,2a FILE...}. Prints one line a file and standard, "PASS ua1
 * FILE" or "FAIL ua1 FILE", and below a failure one indented line for each broken rule. Exits with 1
 * when anything failed.
 */
public class VeraCheck {
    /** Validates every file against every standard. */
    public static void main(String[] arguments) throws Exception {
        // Warnings of the parser about the file would drown the verdict, which names them again.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String standard : arguments[0].split(",")) {
                allPass &= passes(standard, arguments[index]);
            }
        }
        System.exit(allPass ? 0 : 1);
    }

    /** Prints the verdict on one file and one standard, and returns whether the file passes. */
    private static boolean passes(String standard, String file) {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (FileInputStream input = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            // A validator that asserted nothing has not looked.
            boolean compliant = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.printf(
                    "%s %s %s (%d assertions)%n",
                    compliant ? "PASS" : "FAIL", standard, file, result.getTotalAssertions());
            brokenRules(result).values().forEach(line -> System.out.println("   " + line));
            return compliant;
        } catch (Exception exception) {
            System.out.printf("FAIL %s %s%n   %s%n", standard, file, exception);
            return false;
        }
    }

    /** Returns a line for each broken rule, with the first place that breaks it, in the order of the rules. */
    private static Map<String, String> brokenRules(ValidationResult result) {
        Map<String, String> rules = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                rules.putIfAbsent(
                        rule, rule + ": " + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        return rules;
    }
}
