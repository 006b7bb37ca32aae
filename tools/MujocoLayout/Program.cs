using System.Globalization;
using System.Text.RegularExpressions;
using MujocoLayout;

// Reads MuJoCo's headers and writes what Praxis.Mujoco is built from: the offset table and the properties of MjModel and MjData.
// dotnet run --project tools/MujocoLayout -- [folder of the headers] [folder of Praxis.Mujoco]
string headers = args.Length > 0 ? args[0] : "/usr/include/mujoco";
string project = args.Length > 1 ? args[1] : "src/Praxis.Mujoco";
if (!File.Exists(Path.Combine(headers, "mjmodel.h")))
{
    Console.Error.WriteLine($"No mjmodel.h in {headers}. Install it (apt-get install libmujoco-dev) or name the folder of the headers.");
    return 2;
}

string version = VersionOf(File.ReadAllText(Path.Combine(headers, "mujoco.h")));
var header = new CHeader();
foreach (string file in (string[])["mjmodel.h", "mjdata.h"]) header.Read(File.ReadAllText(Path.Combine(headers, file)));

string[] results = ["time", "ne", "nf", "nefc", "ncon", "solver_iter", "solver_nnz", "solver_fwdinv",
    "maxuse_stack", "maxuse_con", "maxuse_efc", "energy"];
CStruct model = header["mjModel"], data = header["mjData"];
Write($"Layout/mujoco-{version}.tsv", TableWriter.Write(version, header.Structs));
Write("Generated/MjModel.Fields.cs", new MemberWriter(version, "MjModel").Sizes(model)
    .Numbers(header["mjOption"], "mjModel.opt", _ => true, writable: _ => true)
    .Numbers(header["mjStatistic"], "mjModel.stat", _ => true, writable: _ => true).Arrays(model).Finish());
Write("Generated/MjData.Fields.cs", new MemberWriter(version, "MjData")
    .Numbers(data, "", f => results.Contains(f.Name), writable: f => f.Name == "time").Arrays(data).Finish());
return 0;

void Write(string path, string text)
{
    string full = Path.Combine(project, path);
    Directory.CreateDirectory(Path.GetDirectoryName(full)!); // never null: the path has a folder
    File.WriteAllText(full, text);
    Console.WriteLine($"{full}: {text.Count(c => c == '\n').ToString(CultureInfo.InvariantCulture)} lines");
}

// 222 is 2.2.2 and 3002007 is 3.2.7: from 3.0 on each part has three digits
static string VersionOf(string mujocoHeader)
{
    int number = int.Parse(Regex.Match(mujocoHeader, @"#define\s+mjVERSION_HEADER\s+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
    int radix = number < 1000 ? 10 : 1000;
    return string.Create(CultureInfo.InvariantCulture, $"{number / radix / radix}.{number / radix % radix}.{number % radix}");
}
