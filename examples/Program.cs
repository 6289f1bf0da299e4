using Amazon.CDK;
using Examples;

var app = new App();
All.Add(app);
app.Synth();
