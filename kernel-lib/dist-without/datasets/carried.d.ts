/** Data sets that are carried, in `kernel-lib/data`: copies under a licence that allows it (see its LICENSES.md). */
export declare const CARRIED: {
    readonly breast_cancer: {
        readonly title: "Breast Cancer Wisconsin (Diagnostic)";
        readonly kind: "table";
        readonly file: "breast_cancer.csv";
        readonly sha256: "9b9e3a2fe53a2264f7e756aff00ab883450186c47bfb2027b4d90ca51d23347d";
        readonly licence: "BSD-3-Clause (scikit-learn copy); UCI original CC BY 4.0";
        readonly citation: "Wolberg, Mangasarian, Street 1995, Breast Cancer Wisconsin (Diagnostic), UCI Machine Learning Repository";
        readonly changes: "a line of column names added";
        readonly target: "target";
        readonly from: "scikit-learn 1.9.1";
    };
    readonly digits8x8: {
        readonly title: "Optical digits 8x8 (UCI test part)";
        readonly kind: "table";
        readonly file: "digits8x8.csv";
        readonly sha256: "9f7fca3251c178a06039990b75e3023f8b888151d2e2d4579c3ba0d2744a1d00";
        readonly licence: "BSD-3-Clause (scikit-learn copy); UCI original CC BY 4.0";
        readonly citation: "Alpaydin, Kaynak 1998, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository";
        readonly changes: "a line of column names added";
        readonly target: "target";
        readonly from: "scikit-learn 1.9.1";
    };
    readonly diabetes: {
        readonly title: "Diabetes progression (Efron et al. LARS), raw units";
        readonly kind: "table";
        readonly file: "diabetes.csv";
        readonly sha256: "d0b14a7a6a4015e4291e82705a7dd34906afb0b87bf5f67037bf1ec2f51e663f";
        readonly licence: "BSD-3-Clause (scikit-learn copy); original published without restriction (R lars)";
        readonly citation: "Efron, Hastie, Johnstone, Tibshirani 2004, Least Angle Regression, Annals of Statistics 32";
        readonly changes: "a line of column names added";
        readonly target: "target";
        readonly from: "scikit-learn 1.9.1";
    };
    readonly iris: {
        readonly title: "Iris";
        readonly kind: "table";
        readonly file: "iris.csv";
        readonly sha256: "c52da941c4117668428d973554bb3380ba78c23400c2848e9b65107d63ccba47";
        readonly licence: "BSD-3-Clause / public domain";
        readonly citation: "Fisher 1936, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7";
        readonly changes: "a line of column names added";
        readonly target: "target";
        readonly from: "scikit-learn 1.9.1";
    };
    readonly wine: {
        readonly title: "Wine recognition";
        readonly kind: "table";
        readonly file: "wine.csv";
        readonly sha256: "cd80158fad3d1e203d61dae42242620b02dd5f918e637b5f08381e39e7cf5204";
        readonly licence: "BSD-3-Clause (scikit-learn copy); UCI CC BY 4.0";
        readonly citation: "Forina et al. 1988, Wine recognition data, UCI Machine Learning Repository";
        readonly changes: "a line of column names added";
        readonly target: "target";
        readonly from: "scikit-learn 1.9.1";
    };
    readonly randhie: {
        readonly title: "RAND Health Insurance Experiment (Cameron-Trivedi)";
        readonly kind: "table";
        readonly file: "randhie.csv";
        readonly sha256: "2b66d88c5457fd8415bdb8a833ca61d2333cee8ec23554a6f7e7d3c81fd2e9ac";
        readonly licence: "public domain (statement in the package)";
        readonly citation: "Cameron, Trivedi 2005, Microeconometrics; the RAND Health Insurance Experiment";
        readonly target: "mdvis";
        readonly from: "statsmodels 0.15.0";
    };
    readonly modechoice: {
        readonly title: "Travel mode choice (Greene-Hensher)";
        readonly kind: "table";
        readonly file: "modechoice.csv";
        readonly sha256: "af4596b419141194d03b71586be62a9d18dafb13a8ad802fffe8345bbaca50fa";
        readonly licence: "public domain (statement in the package)";
        readonly citation: "Greene, Hensher 1997; Greene 2003, Econometric Analysis, table F21.2";
        readonly target: "choice";
        readonly from: "statsmodels 0.15.0";
    };
};
