package org.lamella.dsl.elaboration;

/** Stable names of the checks: quick fixes, reports and tests refer to them. */
public final class Codes {

    /** Nothing in sight has that name; data: qualified names of what has it elsewhere, or near names, or what else to write. */
    public static final String UNKNOWN_NAME = "unknown-name";
    /** The element has no such property; data: near names. */
    public static final String UNKNOWN_PROPERTY = "unknown-property";
    /** Not a unit; data: usual units of the expected dimension. */
    public static final String UNKNOWN_UNIT = "unknown-unit";
    /** A quantity of another dimension; data: usual units of the expected dimension. */
    public static final String WRONG_DIMENSION = "wrong-dimension";
    /** A number that needs a unit; data: usual units of the expected dimension. */
    public static final String MISSING_UNIT = "missing-unit";
    /** Text, a word, a range or a law where something else is due; data: the words allowed, if any. */
    public static final String WRONG_VALUE = "wrong-value";
    /** Another kind of element is due here; data: the word that makes it right, if there is one. */
    public static final String WRONG_KIND = "wrong-kind";
    /** Outside the physical range; data: lower and upper end as text, each empty where there is none that may be taken. */
    public static final String OUT_OF_RANGE = "out-of-range";
    /** Arithmetic without a finite result. */
    public static final String NO_VALUE = "no-value";
    /** A required property is missing; data: its path, a value to start from or nothing. */
    public static final String MISSING_PROPERTY = "missing-property";
    /** An argument is missing: data its name and values to start from; given twice: data its name; unknown: data near names. */
    public static final String ARGUMENT = "argument";
    /** An argument needs the condition it was measured at; data: an example suffix. */
    public static final String MISSING_CONDITION = "missing-condition";
    /** No law of that name in this version; data: near names. */
    public static final String LAW_UNAVAILABLE = "law-unavailable";
    /** No study kind of that name in this version, or not for this subject; data: near names. */
    public static final String STUDY_UNAVAILABLE = "study-unavailable";
    /** No verb of that name in experiments; data: near names. */
    public static final String UNKNOWN_VERB = "unknown-verb";
    /** A step of an experiment that lacks what its verb needs, or has what it does not take. */
    public static final String STEP = "step";
    /** A step of an experiment without an end. */
    public static final String STEP_END = "step-end";
    /** An experiment that cannot be done to this cell, or not in this version. */
    public static final String EXPERIMENT_UNAVAILABLE = "experiment-unavailable";
    /** A table, inline or in a file, that cannot be read. */
    public static final String TABLE = "table";
    /** A gradient without points, or with points that are none. */
    public static final String GRADIENT = "gradient";
    /** A gradient elsewhere than as the whole value of a property of a layer's composite or fillers. */
    public static final String GRADIENT_PLACE = "gradient-place";
    /** A gradient of a property that cannot change over the thickness; data: those that can. */
    public static final String GRADIENT_PROPERTY = "gradient-property";
    /** A point of a gradient that does not stand behind the one before it. */
    public static final String GRADIENT_ORDER = "gradient-order";
    /** A point of a gradient outside its layer. */
    public static final String GRADIENT_POSITION = "gradient-position";
    /** A law that cannot follow the gradient of its layer. */
    public static final String GRADIENT_LAW = "gradient-law";
    /** A file of an instrument that cannot be read. */
    public static final String MEASUREMENT = "measurement";
    /** A value to be found that names nothing, several things or no number of the design or the circuit; data: what else to write. */
    public static final String VARIATION = "variation";
    /** Values that were worked out from one that a fit varies, and do not follow it. */
    public static final String VARIATION_NOT_FOLLOWED = "variation-not-followed";
    /** Defined by itself. */
    public static final String CYCLE = "cycle";
    /** Two things of one name. */
    public static final String DUPLICATE_NAME = "duplicate-name";
    /** An import of something that is nowhere; data: near names. */
    public static final String UNKNOWN_IMPORT = "unknown-import";
    /** A documentation comment links to nothing; data: near names. */
    public static final String BROKEN_LINK = "broken-link";
    /** Never referred to. */
    public static final String UNUSED_NAME = "unused-name";
    /** A stack without layers. */
    public static final String EMPTY_STACK = "empty-stack";
    /** Fractions that do not add up. */
    public static final String FRACTIONS = "fractions";
    /** More filler than can be packed. */
    public static final String PACKING = "packing";
    /** The law draws fillers on voxels and knows no way to draw this shape. */
    public static final String NO_GENERATOR = "no-generator";
    /** The box of voxels of a law holds no whole number of the periods of a framework, or is not as deep as the layer it shows from face to face. */
    public static final String BOX_NOT_WHOLE = "box-not-whole";
    /** Wires, struts, shells or pores have less than three voxels of their law across. */
    public static final String VOXELS_TOO_COARSE = "voxels-too-coarse";
    /** Particles longer than the box of voxels of their law. */
    public static final String INCLUSION_TOO_LONG = "inclusion-too-long";
    /** A layer thinner than the box of voxels of its composite's law. */
    public static final String LAYER_TOO_THIN = "layer-too-thin";
    /** A file that a law reads cannot be found or read. */
    public static final String LAW_FILE = "law-file";
    /** Exactly one of several properties must be given; data: their paths. */
    public static final String ONE_OF = "one-of";
    /** No interface is declared for two materials that meet; data: both qualified names. */
    public static final String MISSING_INTERFACE = "missing-interface";
    /** Several interfaces are declared for two materials that meet; data: their qualified names. */
    public static final String AMBIGUOUS_INTERFACE = "ambiguous-interface";
    /** A treatment without a knob to change. */
    public static final String TREATMENT = "treatment";
    /** Two treatments set one knob. */
    public static final String TREATMENT_CONFLICT = "treatment-conflict";
    /** A study's temperature outside the validity of a value. */
    public static final String OUTSIDE_VALIDITY = "outside-validity";
    /** An activated property without temperature law used at another temperature. */
    public static final String NO_TEMPERATURE_LAW = "no-temperature-law";
    /** A phase at the anode is reduced. */
    public static final String WINDOW_MARGIN_ANODE = "window-margin-anode";
    /** A phase at the cathode is oxidised. */
    public static final String WINDOW_MARGIN_CATHODE = "window-margin-cathode";
    /** Neighbouring layers hold different salts. */
    public static final String SEVERAL_SALTS = "several-salts";
    /** Thickness of a stack with its ladder of layers. */
    public static final String THICKNESS_INFO = "thickness-info";
    /** The quantity exists in several forms, or belongs to several things; data: ids of the forms or qualified names of the things. */
    public static final String AMBIGUOUS_QUANTITY = "ambiguous-quantity";
    /** No quantity of that name; data: near names. */
    public static final String UNKNOWN_QUANTITY = "unknown-quantity";
    /** A condition the quantity does not depend on or the study does not compute; data: the temperatures it computes, if it is one. */
    public static final String UNKNOWN_CONDITION = "unknown-condition";
    /** A value set from outside the text that names nothing of the design. */
    public static final String OVERRIDE_UNKNOWN = "override-unknown";
    /** A value set from outside the text that names several things; data: their paths. */
    public static final String OVERRIDE_AMBIGUOUS = "override-ambiguous";
    /** A value set from outside the text that changes nothing, since a later definition hides it. */
    public static final String OVERRIDE_UNUSED = "override-unused";

    private Codes() {
    }
}
